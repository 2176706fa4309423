import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How a host lets a person leave. */
export interface LeaveOptions {
  /** Where to go: the host's `leave-url`; the front page where it is empty. */
  readonly url: () => string;
  /** Forgets everything the element holds, synchronously, and stops asking before the page is left. */
  readonly wipe: () => void;
  /** Goes there without leaving an entry in the history; `location.replace` by default. */
  readonly replace?: ((url: string) => void) | undefined;
}

const presses = 3;
const withinMs = 1500;

/**
 * Leaves the page at once: by `leave()`, or by pressing Escape three times within a second and a half anywhere on the
 * page. What was typed is wiped first, so that it is gone even where the browser keeps the page in memory.
 */
export class LeaveController implements ReactiveController {
  readonly #options: LeaveOptions;
  #pressedAt: readonly number[] = [];

  constructor(host: ReactiveControllerHost, options: LeaveOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Captured on the window: an open dialog or a field of the page that keeps Escape for itself must not hold anyone.
    window.addEventListener('keydown', this.#handleKeydown, {capture: true});
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#handleKeydown, {capture: true});
  }

  /** Wipes, then goes. */
  leave(): void {
    const {url, wipe, replace = (address: string) => location.replace(address)} = this.#options;
    try {
      wipe();
    } finally {
      replace(leaveAddress(url()));
    }
  }

  readonly #handleKeydown = ({key, repeat, timeStamp}: KeyboardEvent): void => {
    if (key !== 'Escape' || repeat) return;
    this.#pressedAt = [...this.#pressedAt, timeStamp].slice(-presses);
    const [first = 0] = this.#pressedAt;
    if (this.#pressedAt.length === presses && timeStamp - first <= withinMs) this.leave();
  };
}

/** An address to leave to: of the web, absolute, and the page's front page when the given one is neither. */
function leaveAddress(given: string): string {
  try {
    const {protocol, href} = new URL(given || '/', given ? document.baseURI : location.href);
    if (protocol === 'https:' || protocol === 'http:') return href;
  } catch {
    // Leaving must work whatever a page wrote into the attribute.
  }
  return new URL('/', location.href).href;
}
