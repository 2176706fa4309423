import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import {drawing, toolIcons} from './activity-icons.js';
import type {KioskMessage} from './kiosk.messages.js';
import type {KioskTools} from './kiosk-tools.js';
import type {TextSize} from './page-text-size.js';

/** `choices`: from a form to all that can be done here; a form has a way back of its own. */
export interface WayBack {
  readonly label: 'back' | 'choices';
  readonly onPress: () => void;
}

/** What the bar at the foot of the screen does. */
export interface Bar {
  readonly tools: KioskTools;
  /** `undefined` where no voice of this device speaks the language. */
  readonly isReading: boolean | undefined;
  readonly onRead: () => void;
  /** Shows what is below the screen; absent where nothing is. */
  readonly onMore: (() => void) | undefined;
  /** Absent where a form cannot be taken to a phone. */
  readonly onPhone: (() => void) | undefined;
  /** Absent where there is no way back. */
  readonly back: WayBack | undefined;
  /** Ends the session; absent before one has begun. */
  readonly onStop: (() => void) | undefined;
  /** The person has sent something: nothing of it is lost by going. */
  readonly isDone: boolean;
}

/** Always at the same place, low enough for someone who sits. */
export function renderBar(bar: Bar, locale: LocaleController<KioskMessage>): TemplateResult {
  const {tools, isReading, onMore, onPhone, back, onStop, isDone} = bar;
  const tool = (
    label: KioskMessage,
    icon: string,
    {onClick, pressed, step}: {onClick: () => void; pressed?: boolean; step?: TextSize},
  ): TemplateResult =>
    html`<button
      type="button"
      class="tool"
      aria-pressed=${pressed === undefined ? nothing : pressed ? 'true' : 'false'}
      @click=${onClick}
    >
      ${drawing(icon)}<span>${locale.show(label, step ? {step: digit(step)} : {})}</span>
    </button>`;
  return html`
    <div class="bar">
      ${onMore ? renderMore(onMore, locale) : nothing}
      <div class="tools" role="group" aria-label=${locale.text('tools')}>
        ${tool('textSizeStep', toolIcons.text, {onClick: tools.nextTextSize, step: tools.textSize})}
        ${tool('lower', toolIcons.lower, {onClick: tools.toggleLowered, pressed: tools.isLowered})}
        ${tool(soundNames[tools.volume], toolIcons.sound, {onClick: tools.nextVolume})}
        ${
          isReading === undefined
            ? nothing
            : tool(isReading ? 'stopReading' : 'read', toolIcons.read, {onClick: bar.onRead})
        }
        ${onPhone ? tool('phone', toolIcons.phone, {onClick: onPhone}) : nothing}
      </div>
      <div class="ways">
        ${
          back
            ? html`<button type="button" id="back" @click=${back.onPress}>
                ${locale.show(back.label)}
              </button>`
            : nothing
        }
        ${
          onStop
            ? html`<button
                type="button"
                id="stop"
                class=${isDone ? 'primary' : 'erase'}
                @click=${onStop}
              >
                ${locale.show(isDone ? 'done' : 'stop')}
              </button>`
            : nothing
        }
      </div>
    </div>
  `;
}

function renderMore(onMore: () => void, locale: LocaleController<KioskMessage>): TemplateResult {
  return html`<button type="button" class="more" id="more" @click=${onMore}>
    ${locale.show('moreBelow')} <span aria-hidden="true">↓</span>
  </button>`;
}

/** As each language writes the 3 beside it. What formats a number costs a slow tablet 0.1 s before the first screen. */
const digit = (step: TextSize): string => String(step);

const soundNames = {
  off: 'soundOff',
  low: 'soundLow',
  medium: 'soundMedium',
  loud: 'soundLoud',
} as const;
