/** How loud an element is read: what `--pr-volume` says there, from 0 to 1; as loud as the device is where it does not. */
export function spokenVolume(element: Element): number {
  const volume = parseFloat(getComputedStyle(element).getPropertyValue('--pr-volume'));
  return Number.isNaN(volume) ? 1 : Math.min(1, Math.max(0, volume));
}
