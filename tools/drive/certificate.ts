/** A throw-away self-signed certificate, made in memory for the length of one run (X.509 v3 in DER, RFC 5280). */
import { createSign, generateKeyPairSync } from 'node:crypto'

const INTEGER = 0x02
const BIT_STRING = 0x03
const NULL = 0x05
const OBJECT = 0x06
const UTF8 = 0x0c
const TIME = 0x17
const SEQUENCE = 0x30
const SET = 0x31
const VERSION = 0xa0

/** sha256WithRSAEncryption, 1.2.840.113549.1.1.11. */
const SHA256_RSA = Buffer.from('2a864886f70d01010b', 'hex')
/** commonName, 2.5.4.3. */
const COMMON_NAME = Buffer.from('550403', 'hex')

/** Gives key and certificate in PEM, good for one day around now. Browsers have to be told to accept it. */
export function throwAwayCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const algorithm = der(SEQUENCE, der(OBJECT, SHA256_RSA), der(NULL))
  const name = der(
    SEQUENCE,
    der(SET, der(SEQUENCE, der(OBJECT, COMMON_NAME), der(UTF8, Buffer.from('localhost')))),
  )
  const day = 24 * 60 * 60 * 1000
  const validity = der(SEQUENCE, der(TIME, utcTime(Date.now() - day)), der(TIME, utcTime(Date.now() + day)))
  const body = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = createSign('sha256').update(body).sign(privateKey)
  const certificate = der(SEQUENCE, body, algorithm, der(BIT_STRING, Buffer.from([0]), signature))
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

/** YYMMDDHHMMSSZ */
const utcTime = (at: number): Buffer =>
  Buffer.from(`${new Date(at).toISOString().replace(/\D/g, '').slice(2, 14)}Z`)
