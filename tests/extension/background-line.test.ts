import { afterEach, expect, it, vi } from 'vitest'
import { askBackground } from '../../src/extension/background-line.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const GONE = new Error('A listener indicated an asynchronous response, but the message channel closed')

/** A browser whose background gives these answers, one after another; an error is one it never gave. */
function answering(...answers: readonly unknown[]) {
  vi.useFakeTimers()
  const sendMessage = vi.fn(async () => {
    const answer = answers[sendMessage.mock.calls.length - 1]
    if (answer instanceof Error) throw answer
    return answer
  })
  const runtime = { id: 'sourcelight' as string | undefined, sendMessage }
  vi.stubGlobal('chrome', { runtime })
  return runtime
}

const ask = async (wanted = () => true): Promise<unknown> => {
  const answer = askBackground('hello', { url: 'https://a.example/' }, wanted)
  await vi.runAllTimersAsync()
  return answer
}

it('asks once more where the background was stopped before it had answered', async () => {
  for (const lost of [GONE, undefined]) {
    const { sendMessage } = answering(lost, 'read')
    expect(await ask()).toBe('read')
    expect(sendMessage).toHaveBeenCalledTimes(2)
  }
})

it('takes nothing for an answer where that is the answer', async () => {
  const { sendMessage } = answering(null, 'read')
  expect(await ask()).toBeNull()
  expect(sendMessage).toHaveBeenCalledTimes(1)
})

it('asks no third time', async () => {
  const { sendMessage } = answering(GONE, GONE, 'read')
  expect(await ask()).toBeNull()
  expect(sendMessage).toHaveBeenCalledTimes(2)
})

it('does not ask again what nobody wants to know any more, or where the extension is gone', async () => {
  const left = answering(GONE, 'read')
  expect(await ask(() => false)).toBeNull()
  expect(left.sendMessage).toHaveBeenCalledTimes(1)
  const gone = answering(GONE, 'read')
  gone.id = undefined
  expect(await ask()).toBeNull()
  expect(gone.sendMessage).toHaveBeenCalledTimes(1)
})
