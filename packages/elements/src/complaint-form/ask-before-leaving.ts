/** Makes the browser ask, as a listener of `beforeunload`. */
export function askBeforeLeaving(event: Event): void {
  event.preventDefault();
}
