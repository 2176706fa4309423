import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {setTextSize, type TextSize} from './page-text-size.js';

/** How loud the device speaks; the looks of the kiosk turn it into `--pr-volume`. */
export type Volume = 'off' | 'low' | 'medium' | 'loud';

const volumes = ['off', 'low', 'medium', 'loud'] as const;

/** What one person sets for themselves. It is gone with the document. */
export class KioskTools implements ReactiveController {
  textSize: TextSize = 1;
  isLowered = false;
  volume: Volume = 'medium';

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    setTextSize(this.textSize);
  }

  hostDisconnected(): void {
    setTextSize();
  }

  readonly nextTextSize = (): void => {
    this.textSize = this.textSize === 3 ? 1 : this.textSize === 2 ? 3 : 2;
    setTextSize(this.textSize);
    this.#host.requestUpdate();
  };

  readonly toggleLowered = (): void => {
    this.isLowered = !this.isLowered;
    this.#host.requestUpdate();
  };

  readonly nextVolume = (): void => {
    this.volume = volumes[(volumes.indexOf(this.volume) + 1) % volumes.length] ?? 'medium';
    this.#host.requestUpdate();
  };
}
