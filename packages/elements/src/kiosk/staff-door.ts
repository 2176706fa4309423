import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How long a corner is held. */
const holdMs = 3000;

/** The way in for staff: a corner of the screen held for three seconds, or Ctrl+Alt+S. */
export class StaffDoor implements ReactiveController {
  readonly #onKnock: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onKnock: () => void) {
    this.#onKnock = onKnock;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listen(addEventListener);
  }

  hostDisconnected(): void {
    this.release();
    this.#listen(removeEventListener);
  }

  #listen(change: typeof addEventListener): void {
    change('keydown', this.#handleKeydown, {capture: true});
    change('pointerup', this.release, {capture: true});
    change('pointercancel', this.release, {capture: true});
  }

  /** A finger is on the corner. */
  readonly hold = (): void => {
    this.release();
    this.#timer = setTimeout(this.#onKnock, holdMs);
  };

  readonly release = (): void => clearTimeout(this.#timer);

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const {ctrlKey, altKey, code, repeat} = event;
    if (!ctrlKey || !altKey || code !== 'KeyS' || repeat) return;
    event.preventDefault();
    this.#onKnock();
  };
}
