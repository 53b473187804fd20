/** Reading and writing of the model file's columns: varints and plain bytes. */

export class ByteWriter {
  private bytes = new Uint8Array(1 << 16)
  length = 0

  private room(n: number): void {
    if (this.length + n <= this.bytes.length) return
    const more = new Uint8Array(Math.max(this.bytes.length * 2, this.length + n))
    more.set(this.bytes.subarray(0, this.length))
    this.bytes = more
  }

  /** An unsigned integer below 2³², seven bits a byte. */
  varint(value: number): void {
    this.room(5)
    let v = value >>> 0
    while (v > 127) {
      this.bytes[this.length++] = (v & 127) | 128
      v >>>= 7
    }
    this.bytes[this.length++] = v
  }

  raw(data: Uint8Array): void {
    this.room(data.length)
    this.bytes.set(data, this.length)
    this.length += data.length
  }

  /** Sorted unsigned integers as gaps. */
  gaps(sorted: ArrayLike<number>): void {
    this.varint(sorted.length)
    let before = 0
    for (let k = 0; k < sorted.length; k++) {
      const v = sorted[k]! >>> 0
      this.varint(v - before)
      before = v
    }
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}

export class ByteReader {
  private at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    // A plain view: in Node a Buffer's slices share memory.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  varint(): number {
    let v = 0
    let shift = 0
    for (;;) {
      if (this.at >= this.bytes.length || shift > 28) throw new RangeError('the file ends early')
      const b = this.bytes[this.at++]!
      v |= (b & 127) << shift
      if (b < 128) return v >>> 0
      shift += 7
    }
  }

  raw(n: number): Uint8Array {
    if (n < 0 || this.at + n > this.bytes.length) throw new RangeError('the file ends early')
    this.at += n
    return this.bytes.subarray(this.at - n, this.at)
  }

  isAtEnd(): boolean {
    return this.at === this.bytes.length
  }

  gaps(most: number): Uint32Array {
    const n = this.varint()
    if (n > most) throw new RangeError('a column is too long')
    const values = new Uint32Array(n)
    let v = 0
    for (let k = 0; k < n; k++) {
      v = (v + this.varint()) >>> 0
      values[k] = v
    }
    return values
  }
}
