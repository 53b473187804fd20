/** A copy of the working tree in which faults are put and the tests of a room are run. */
import { spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sourceFiles } from '../package/files.ts'
import { type Fault, withFault } from './faults.ts'

/** What became of a fault. `endless`: noticed by a run that did not end. */
export type Outcome = 'noticed' | 'endless' | 'not noticed'

/** Runs of the tests of a room: those that take a moment first, so that most faults cost no more. */
export interface Suite {
  /** Files of tests, as they are given to one run. */
  readonly stages: readonly (readonly string[])[]
  /** Milliseconds after which a stage is taken not to end. */
  readonly limit: number
}

/**
 * Left out: tests that compare times, which on a busy machine notice what is not there, and those that read a million marks,
 * which take longer than all others together. So the share told is a little too low, never too high.
 */
const LONG_FILES = new Set(['tests/statements/linear.test.ts'])
const NOT_LONG = '^(?!.*(grows with|takes time in proportion|survives))'

/** Milliseconds that the tests of a file may take to be run before the slower ones. */
const QUICK = 700

interface Run {
  readonly passed: boolean
  readonly ended: boolean
  readonly output: string
}

/** One copy of the tree; a fault at a time. Taken away when the process ends. */
export class Trial {
  readonly #root: string
  /** Ends the run that goes on, where one does. */
  #stop: (() => void) | null = null

  constructor(root: string) {
    const copy = mkdtempSync(join(tmpdir(), 'sourcelight-mutate-'))
    process.once('exit', () => {
      this.#stop?.()
      rmSync(copy, { recursive: true, force: true, maxRetries: 3 })
    })
    for (const { path, bytes } of sourceFiles(root)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      writeFileSync(join(copy, path), bytes)
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    this.#root = copy
  }

  /** Runs the room's tests with no fault, and so learns which of them are quick. What fails then has no say, and is told. */
  async suiteOf(room: string): Promise<Suite> {
    const files = ['tests/articles', `tests/${room}`]
      .flatMap((folder) => this.#files(folder, '.test.ts'))
      .filter((file) => !LONG_FILES.has(file))
    const told = join(this.#root, 'told.json')
    const started = Date.now()
    const { output } = await this.#test(files, ['--reporter', 'json', '--outputFile', told])
    const took = Date.now() - started
    const results = JSON.parse(readFileSync(told, 'utf8')) as {
      testResults: { name: string; status: string; startTime: number; endTime: number }[]
    }
    const stages: [string[], string[]] = [[], []]
    for (const { name, status, startTime, endTime } of results.testResults) {
      const file = files.find((one) => name.replaceAll('\\', '/').endsWith(one))
      if (file === undefined) continue
      if (status === 'passed') stages[endTime - startTime < QUICK ? 0 : 1].push(file)
      else console.log(`${file} fails before anything is changed, and is left out`)
    }
    if (stages.every((stage) => stage.length === 0)) throw new Error(`no test of ${room} passes\n${output}`)
    return { stages: stages.filter((stage) => stage.length > 0), limit: Math.max(60_000, 5 * took) }
  }

  /** Puts a fault in, runs the tests until one has noticed, and takes it out again. */
  async outcomeOf(fault: Fault, { stages, limit }: Suite): Promise<Outcome> {
    const path = join(this.#root, fault.file)
    const code = readFileSync(path, 'utf8')
    writeFileSync(path, withFault(code, fault))
    try {
      for (const files of stages) {
        const { passed, ended } = await this.#test(files, ['--bail', '1', '--reporter', 'dot'], limit)
        if (!passed) return ended ? 'noticed' : 'endless'
      }
      return 'not noticed'
    } finally {
      writeFileSync(path, code)
    }
  }

  /** Files of a folder of the copy, as paths from its root. */
  #files(folder: string, ending: string): string[] {
    return readdirSync(join(this.#root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith(ending) && statSync(join(this.#root, path)).isFile())
      .sort()
  }

  /** Every file of the room with its code, as it stands in the copy. */
  code(room: string): { file: string; code: string }[] {
    return this.#files(`src/${room}`, '.ts').map((file) => ({
      file,
      code: readFileSync(join(this.#root, file), 'utf8'),
    }))
  }

  /** All files in one process that is not started anew for each: most of a run's time went there. */
  #test(files: readonly string[], more: readonly string[], limit?: number): Promise<Run> {
    const given = ['node_modules/vitest/vitest.mjs', 'run', ...files, '--no-isolate', '--maxWorkers', '1']
    return this.#node([...given, '--testNamePattern', NOT_LONG, ...more], limit)
  }

  #node(given: readonly string[], limit?: number): Promise<Run> {
    return new Promise((resolve) => {
      // A group of its own: what does not end is the worker that it started, which has to go too.
      const child = spawn(process.execPath, given, { cwd: this.#root, detached: true })
      let output = ''
      let ended = true
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (bytes: Buffer) => {
          output = (output + String(bytes)).slice(-4_000)
        })
      const stop = (): void => {
        ended = false
        try {
          process.kill(-child.pid!, 'SIGKILL')
        } catch {
          child.kill('SIGKILL')
        }
      }
      this.#stop = stop
      const timer = limit === undefined ? undefined : setTimeout(stop, limit)
      child.on('close', (status) => {
        clearTimeout(timer)
        this.#stop = null
        resolve({ passed: status === 0, ended, output })
      })
    })
  }
}
