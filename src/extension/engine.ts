/**
 * Rules, model and outlets, loaded once for all tabs and only when first needed. Where a part does not load, what
 * can be told without it still is: the outlet needs no model.
 */
import { findOutlet, indexOutlets, type OutletIndex } from '../outlets/find-outlet.ts'
import type { Outlet } from '../outlets/outlet.ts'
import type { Engine } from '../report/make-report.ts'
import { loadRules } from '../rules/load.ts'
import { err, ok, type Result } from '../rules/result.ts'
import type { RulesFile } from '../rules/rules-file.ts'
import { loadModel, type StatementModel } from '../statements/model.ts'
import { browser } from './browser.ts'
import { readOwnLists } from './own-rules.ts'

/** What may be missing: a file of the package that is damaged or of another version. */
export type Missing = 'rules' | 'model'

let rules: Promise<Result<RulesFile, Missing>> | null = null
let model: Promise<Result<StatementModel, Missing>> | null = null
let outlets: Promise<Result<OutletIndex, Missing>> | null = null

/** The bundled rules file. */
export function bundledRules(): Promise<Result<RulesFile, Missing>> {
  rules ??= keepIfLoaded(readRules(), () => {
    rules = null
  })
  return rules
}

/** Everything an analysis needs. */
export async function loadEngine(): Promise<Result<Engine, Missing>> {
  model ??= keepIfLoaded(readModel(), () => {
    model = null
  })
  const [loadedRules, index, loadedModel] = await Promise.all([bundledRules(), outletIndex(), model])
  if (!loadedRules.ok) return loadedRules
  if (!index.ok) return index
  if (!loadedModel.ok) return loadedModel
  return ok({ model: loadedModel.value, rules: loadedRules.value, outlets: index.value })
}

/** The outlet of an address; null where there is no entry or the rules cannot be read. */
export async function outletOf(url: string): Promise<Outlet | null> {
  const index = await outletIndex()
  return index.ok ? findOutlet(url, index.value) : null
}

/** To be called when the reader's own lists have changed. */
export function forgetOutlets(): void {
  outlets = null
}

function outletIndex(): Promise<Result<OutletIndex, Missing>> {
  outlets ??= keepIfLoaded(indexAll(), () => {
    outlets = null
  })
  return outlets
}

async function indexAll(): Promise<Result<OutletIndex, Missing>> {
  const [loaded, own] = await Promise.all([bundledRules(), readOwnLists()])
  return loaded.ok ? ok(indexOutlets(loaded.value.outlets, own)) : loaded
}

async function readRules(): Promise<Result<RulesFile, Missing>> {
  const file = await packaged('rules.json')
  if (!file.ok) return err('rules')
  const loaded = loadRules(new TextDecoder().decode(file.value))
  return loaded.ok ? loaded : err('rules')
}

async function readModel(): Promise<Result<StatementModel, Missing>> {
  const file = await packaged('model.bin')
  if (!file.ok) return err('model')
  const loaded = loadModel(file.value)
  return loaded.ok ? loaded : err('model')
}

/** A file of the extension's own package. Nothing is fetched from anywhere else. */
async function packaged(name: string): Promise<Result<Uint8Array, string>> {
  try {
    const response = await fetch(browser.runtime.getURL(name))
    return response.ok ? ok(new Uint8Array(await response.arrayBuffer())) : err(`${name}: ${response.status}`)
  } catch (cause) {
    return err(`${name}: ${String(cause)}`)
  }
}

/** A failure is not kept: the next question tries again. */
function keepIfLoaded<T>(
  loading: Promise<Result<T, Missing>>,
  forgetIt: () => void,
): Promise<Result<T, Missing>> {
  void loading.then((loaded) => {
    if (!loaded.ok) forgetIt()
  }, forgetIt)
  return loading
}
