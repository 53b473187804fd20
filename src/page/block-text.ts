/** The folded text of one block, gathered from its text nodes, with the runs that tie it to them. */
import { isDropped, isSpace, type Run } from './text-map.ts'

/** Text that needs no folding: no white space but single spaces between words, and no letter that is dropped. Most text nodes inside a paragraph are so. */
const PLAIN = /^[!-~¡-¬®-ʯ‐-‧‰-⁞€](?: ?[!-~¡-¬®-ʯ‐-‧‰-⁞€])*$/

export class BlockText {
  private parts: string[] = []
  private length = 0
  private pendingSpace: { node: Text; offset: number } | 'break' | null = null
  private runs: Run[] = []

  get isEmpty(): boolean {
    return this.length === 0
  }

  /** The last character so far, or an empty string. */
  get last(): string {
    return this.parts.at(-1)?.at(-1) ?? ''
  }

  /** Characters so far, a pending space not counted. */
  get size(): number {
    return this.length
  }

  get endsInSpace(): boolean {
    return this.pendingSpace !== null || this.length === 0
  }

  /** Takes over the text of a node. */
  addNode(node: Text): void {
    const data = node.data
    if (PLAIN.test(data)) {
      this.flushSpace()
      this.push(data, node, 0)
      return
    }
    let from = -1
    for (let i = 0; i <= data.length; i++) {
      const code = i < data.length ? data.charCodeAt(i) : -1
      const kept = code >= 0 && !isSpace(code) && !isDropped(code)
      if (kept && from < 0) {
        this.flushSpace()
        from = i
      } else if (!kept && from >= 0) {
        this.push(data.slice(from, i), node, from)
        from = -1
      }
      if (code >= 0 && isSpace(code) && this.length > 0) this.pendingSpace ??= { node, offset: i }
    }
  }

  /** A space that stands nowhere in the page: a line break, the border of a box. */
  addBreak(): void {
    if (this.length > 0) this.pendingSpace ??= 'break'
  }

  /** Text that the style sheet draws and no node holds. */
  addDrawn(text: string): void {
    this.flushSpace()
    this.parts.push(text)
    this.length += text.length
  }

  /** The text and its runs, counted from 0. */
  finish(): { text: string; runs: readonly Run[] } {
    return { text: this.parts.join(''), runs: this.runs }
  }

  private flushSpace(): void {
    const space = this.pendingSpace
    this.pendingSpace = null
    if (!space) return
    if (space === 'break') {
      this.parts.push(' ')
      this.length++
    } else this.push(' ', space.node, space.offset)
  }

  private push(text: string, node: Text, offset: number): void {
    const last = this.runs.at(-1)
    if (
      last &&
      last.node === node &&
      last.offset + last.length === offset &&
      last.at + last.length === this.length
    )
      this.runs[this.runs.length - 1] = { ...last, length: last.length + text.length }
    else this.runs.push({ at: this.length, node, offset, length: text.length })
    this.parts.push(text)
    this.length += text.length
  }
}
