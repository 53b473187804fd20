/** Confidence (0–1) from which a statement is shown unless the reader chose otherwise: right nine times in ten. */
export const DEFAULT_MIN_CONFIDENCE = 0.75
