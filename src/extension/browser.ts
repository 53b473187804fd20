/**
 * The one seam around the browser's API: the only import of webextension-polyfill. Everything else in the
 * extension takes it from here, and tests replace this module alone.
 */
import browser from 'webextension-polyfill'

export type { Browser, Menus, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill'
export { browser }
