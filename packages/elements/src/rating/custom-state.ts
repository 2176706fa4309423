/** Switches a state that a page's styles can ask for with `:state(…)`. Does nothing where the browser has none. */
export function setCustomState({states}: ElementInternals, name: string, isOn: boolean): void {
  try {
    states[isOn ? 'add' : 'delete'](name);
  } catch {
    // Older browsers have no states, or only names that start with two dashes.
  }
}
