/** A client for Marionette, the protocol Firefox is driven by: "length:[type, id, command, parameters]" over TCP. */
import { connect, type Socket } from 'node:net'

export class Marionette {
  private buffer: Buffer<ArrayBufferLike> = Buffer.alloc(0)
  private readonly waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >()
  private last = 0

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.receive(chunk))
    socket.on('close', () => this.failAll(new Error('Firefox closed the connection')))
    socket.on('error', (error) => this.failAll(error))
  }

  /** Connects; rejects where nothing listens yet. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        resolve(new Marionette(socket))
      })
    })
  }

  /** Sends one command and gives its answer; rejects with Firefox's own message. */
  send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    const id = ++this.last
    const body = Buffer.from(JSON.stringify([0, id, command, parameters]))
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      this.socket.write(`${body.length}:`)
      this.socket.write(body)
    })
  }

  close(): void {
    this.socket.destroy()
  }

  private receive(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk])
    for (;;) {
      const colon = this.buffer.indexOf(0x3a)
      if (colon < 0) return
      const length = Number(this.buffer.subarray(0, colon).toString())
      const end = colon + 1 + length
      if (this.buffer.length < end) return
      const message: unknown = JSON.parse(this.buffer.subarray(colon + 1, end).toString())
      this.buffer = this.buffer.subarray(end)
      if (Array.isArray(message)) this.answer(message)
    }
  }

  private answer([, id, error, result]: unknown[]): void {
    const waiting = this.waiting.get(id as number)
    this.waiting.delete(id as number)
    if (!waiting) return
    if (error) {
      const { error: kind, message } = error as { error: string; message: string }
      waiting.reject(new Error(`${kind}: ${message}`))
      return
    }
    waiting.resolve(result)
  }

  private failAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }
}
