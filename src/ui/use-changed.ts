import { useEffect, useRef } from 'preact/hooks'

/** Calls `tell` with a value each time it is another than when it was drawn last; not for the first. */
export function useChanged<T>(value: T, tell: (value: T) => void): void {
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    tell(value)
  }, [value, tell])
}
