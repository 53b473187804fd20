/**
 * The property tests of one run are those of every other: what a test decides must not hang on luck. `npm run fuzz` looks
 * for what no run has met yet, with a seed of its own, and each finding becomes a test.
 */
import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_124 })
