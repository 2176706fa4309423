import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor as waitForBriefly} from 'storybook/test';
import type {PrRating} from './rating.js';
import './pr-rating.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

const meta: Meta<PrRating> = {
  title: 'pr-rating',
  component: 'pr-rating',
  args: {
    label: {en: 'How was your visit?', es: '¿Cómo fue su visita?', ar: 'كيف كانت زيارتك؟'},
    hint: '',
    min: 1,
    max: 5,
    appearance: 'words',
    low: '',
    high: '',
    size: 'regular',
    value: '',
    required: false,
    disabled: false,
    readOnly: false,
  },
  argTypes: {
    appearance: {control: 'inline-radio', options: ['words', 'numbers', 'stars', 'faces']},
    size: {control: 'inline-radio', options: ['regular', 'large']},
  },
  render: (args): TemplateResult => html`
    <pr-rating
      name="visit"
      .label=${args.label}
      .hint=${args.hint}
      .words=${args.words}
      .low=${args.low}
      .high=${args.high}
      .value=${args.value}
      min=${args.min}
      max=${args.max}
      appearance=${args.appearance}
      size=${args.size}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readOnly}
    ></pr-rating>
  `,
};
export default meta;

type Story = StoryObj<PrRating>;

const friend = {
  min: 0,
  max: 10,
  appearance: 'numbers',
  label: {
    en: 'Would you tell a friend to come here?',
    es: '¿Le diría a un amigo que venga aquí?',
    ar: 'هل تنصح صديقًا بالمجيء إلى هنا؟',
  },
  low: {en: 'Not at all', es: 'De ningún modo', ar: 'لا أنصح أبدًا'},
  high: {en: 'Very much', es: 'Sin duda', ar: 'أنصح بشدة'},
} as const satisfies Partial<PrRating>;

const ratingIn = (canvas: HTMLElement): PrRating => {
  const rating = canvas.querySelector('pr-rating');
  if (!rating) throw new Error('no rating');
  return rating;
};

const stepOf = (rating: PrRating, value: string): Promise<Element> =>
  waitFor(() => {
    const step = rating.shadowRoot?.querySelector(`input[value="${value}"]`);
    if (!step) throw new Error('no such step');
    return step;
  });

export const Words: Story = {args: {hint: 'One tap is enough.'}};

export const WordsChosen: Story = {args: {value: '4'}};

export const OwnWords: Story = {
  args: {
    label: 'Did you have to wait long?',
    max: 3,
    words: ['Too long', 'A little', 'Not at all'],
    value: '2',
  },
};

export const Numbers: Story = {args: {...friend}};

export const NumbersChosen: Story = {args: {...friend, value: '9'}};

export const SevenNumbers: Story = {
  args: {label: 'How easy was it?', appearance: 'numbers', max: 7, low: 'Hard', high: 'Easy'},
};

export const Stars: Story = {args: {appearance: 'stars'}};

export const StarsChosen: Story = {args: {appearance: 'stars', value: '3'}};

export const Faces: Story = {args: {appearance: 'faces'}};

export const FacesChosen: Story = {args: {appearance: 'faces', value: '5'}};

export const ThreeFaces: Story = {args: {appearance: 'faces', max: 3}};

export const LargeForAKiosk: Story = {args: {appearance: 'faces', size: 'large'}};

export const LargeNumbersForAKiosk: Story = {args: {...friend, size: 'large', value: '6'}};

export const ReadOnly: Story = {args: {value: '2', readOnly: true}};

export const Disabled: Story = {args: {appearance: 'faces', value: '2', disabled: true}};

export const ChosenByTap: Story = {
  args: {appearance: 'faces'},
  play: async ({canvasElement}) => {
    const rating = ratingIn(canvasElement);
    await userEvent.click(await stepOf(rating, '4'));
    await expect(rating.value).toBe('4');
  },
};

export const NotAnswered: Story = {
  args: {required: true},
  play: async ({canvasElement}) => {
    const rating = ratingIn(canvasElement);
    await stepOf(rating, '1');
    // A host that draws its own messages keeps the browser's away; ours stays.
    rating.addEventListener('invalid', (event) => event.preventDefault(), {once: true});
    await expect(rating.reportValidity()).toBe(false);
    await waitFor(() => expect(rating.shadowRoot?.querySelector('.error')).not.toBeNull());
  },
};

/** As in any form of a page, with nothing else of the kit around it. */
export const InAForm: Story = {
  render: () => html`
    <form @submit=${(event: Event) => event.preventDefault()}>
      <p><label for="cleaning">How clean was your room?</label></p>
      <pr-rating id="cleaning" name="cleaning" appearance="stars" value="4"></pr-rating>
      <pr-rating name="food" label="How was the food?" max="3" appearance="faces"></pr-rating>
      <button>Send</button> <button type="reset">Start again</button>
    </form>
  `,
  play: async ({canvasElement}) => {
    const form = canvasElement.querySelector('form')!;
    await userEvent.click(await stepOf(ratingIn(canvasElement), '2'));
    await expect(new FormData(form).get('cleaning')).toBe('2');
    form.reset();
    await expect(new FormData(form).get('cleaning')).toBe('4');
  },
};

export const RightToLeft: Story = {globals: {locale: 'ar'}, args: {...friend, value: '8'}};

export const FacesRightToLeft: Story = {
  globals: {locale: 'ar'},
  args: {appearance: 'faces', value: '4'},
};

export const Spanish: Story = {globals: {locale: 'es'}, args: {value: '4'}};

export const Dark: Story = {globals: {theme: 'dark'}, args: {appearance: 'faces', value: '4'}};

export const DarkNumbers: Story = {globals: {theme: 'dark'}, args: {...friend, value: '7'}};

export const HighContrast: Story = {
  tags: ['forced-colors'],
  args: {appearance: 'stars', value: '3'},
};

export const HighContrastNumbers: Story = {
  tags: ['forced-colors'],
  args: {...friend, value: '9'},
  play: async ({canvasElement}) => {
    const rating = ratingIn(canvasElement);
    const frame = async (value: string): Promise<number> =>
      parseFloat(getComputedStyle(await stepOf(rating, value)).borderTopWidth);
    await expect(await frame('9')).toBeGreaterThan((await frame('8')) + 1);
  },
};

export const OnASmallPhone: Story = {
  tags: ['phone'],
  args: {appearance: 'faces', value: '2', hint: 'One tap is enough.'},
};

export const NumbersOnASmallPhone: Story = {tags: ['phone'], args: {...friend, value: '9'}};
