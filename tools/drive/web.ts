/**
 * A web of our own on the loopback interface: pages of any host, without a network. It writes down every request,
 * so that what a browser asked for can be counted.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { throwAwayCertificate } from './certificate.ts'

export interface Page {
  readonly body: string | Buffer
  readonly type?: string
  /** 200 where none is told; with 204 a browser that was going there stays where it is. */
  readonly status?: number
  /** Milliseconds between the first half of the body and the rest. */
  readonly slow?: number
}

export interface Asked {
  readonly host: string
  readonly path: string
}

export interface Web {
  /** Speaks TLS with a throw-away certificate: for Chromium, by --host-resolver-rules. */
  readonly securePort: number
  /** Speaks plain HTTP, as a server and as a proxy: for Firefox, by network.proxy. */
  readonly plainPort: number
  /** Every request since the last `forget`, in order. */
  readonly asked: () => readonly Asked[]
  readonly forget: () => void
  readonly close: () => Promise<void>
}

/** Starts it. `find` gives the page at a host and path; null is answered with 404. */
export async function startWeb(find: (host: string, path: string) => Page | null): Promise<Web> {
  let asked: Asked[] = []
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    // A proxy is asked for whole addresses, a server for paths.
    const given = request.url ?? '/'
    const url = new URL(
      given.startsWith('/') ? `http://${request.headers.host ?? 'localhost'}${given}` : given,
    )
    asked.push({ host: url.hostname, path: url.pathname })
    const page = find(url.hostname, url.pathname)
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
      return
    }
    response.writeHead(page.status ?? 200, { 'content-type': page.type ?? 'text/html; charset=utf-8' })
    if (page.slow === undefined) {
      response.end(page.body)
      return
    }
    const half = Math.floor(page.body.length / 2)
    response.write(page.body.slice(0, half))
    setTimeout(() => response.end(page.body.slice(half)), page.slow)
  }
  const plain = createServer(answer)
  // Whoever asks the proxy for a tunnel asks for https, which nobody answers here.
  plain.on('connect', (request, socket) => {
    asked.push({ host: (request.url ?? '').replace(/:\d+$/, ''), path: '(tunnel)' })
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  const secure = createSecureServer(throwAwayCertificate(), answer)
  const [plainPort, securePort] = await Promise.all([listen(plain), listen(secure)])
  return {
    plainPort,
    securePort,
    asked: () => asked,
    forget: () => {
      asked = []
    },
    close: async () => {
      await Promise.all([plain, secure].map(close))
    },
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function close(server: Server & { closeAllConnections(): void }): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
