import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor as waitForBriefly} from 'storybook/test';
import type {QuestionnaireItem} from '@patient-relations/core/survey';
import type {PrSurvey} from './survey.js';
import './pr-survey.js';
import {definitionOf, gate, sampleItems} from './fields/control-definitions.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

const survey = (...items: readonly QuestionnaireItem[]): TemplateResult =>
  html`<pr-survey .questionnaire=${definitionOf(...items)}></pr-survey>`;

const meta: Meta<PrSurvey> = {title: 'pr-survey/Controls', component: 'pr-survey'};
export default meta;

type Story = StoryObj<PrSurvey>;

/** What matches in the survey, once it is there. */
const find = (canvas: HTMLElement, selector: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = canvas.querySelector('pr-survey')?.shadowRoot?.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`nothing matches ${selector}`);
    return found;
  });

const story = (name: keyof typeof sampleItems): Story => ({
  render: () => survey(sampleItems[name]),
  play: async ({canvasElement}) => {
    await find(canvasElement, '.item');
  },
});

export const DropDown = story('dropDown');
export const Autocomplete = story('autocomplete');
export const Slider = story('slider');
export const NumberBetweenButtons = story('spinner');
export const QuantityWithUnits = story('quantity');
export const QuantityWithOneUnit = story('fixedUnit');
export const Files = story('attachment');
export const OpenChoice = story('openChoice');
export const OpenChoices = story('openChoices');
export const OpenDropDown = story('openDropDown');
export const NoneOfThese = story('exclusive');
export const SideBySide = story('sideBySide');
export const WebAddress = story('url');
export const TimeOfDay = story('time');
export const DateAndTime = story('dateTime');
export const SeveralAnswers = story('entries');
export const ReadOnly = story('readOnly');

export const NotAskedYet: Story = {
  render: () => survey(gate, sampleItems.protected),
  play: async ({canvasElement}) => {
    await find(canvasElement, 'input:disabled');
  },
};

export const AutocompleteOpen: Story = {
  ...Autocomplete,
  play: async ({canvasElement}) => {
    await userEvent.type(await find(canvasElement, '[role=combobox]'), 'clin{ArrowDown}');
    await expect(await find(canvasElement, '[role=listbox]')).toBeVisible();
  },
};

export const AutocompleteOfSeveral: Story = {
  render: () => survey(sampleItems.autocompleteSeveral),
  play: async ({canvasElement}) => {
    const field = await find(canvasElement, '[role=combobox]');
    await userEvent.type(field, 'eye{ArrowDown}{Enter}');
    await userEvent.type(field, 'The garden{Enter}');
    await find(canvasElement, '.chosen li:nth-child(2)');
  },
};

export const SliderSet: Story = {
  ...Slider,
  play: async ({canvasElement}) => {
    const range = await find(canvasElement, 'input[type=range]');
    range.focus();
    await userEvent.click(range);
    await find(canvasElement, '.slider button');
  },
};

export const OwnWords: Story = {
  ...OpenChoice,
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, '.choice:nth-of-type(4) input'));
    await userEvent.type(await find(canvasElement, '.own-words input'), 'By boat');
  },
};

export const SeveralAnswersGiven: Story = {
  ...SeveralAnswers,
  play: async ({canvasElement}) => {
    await userEvent.type(await find(canvasElement, 'input'), 'Iron');
    await userEvent.click(await find(canvasElement, 'button.add'));
    await userEvent.type(await find(canvasElement, '.entry:nth-child(2) input'), 'Aspirin');
  },
};

export const Wrong: Story = {
  render: () =>
    survey(
      ...(
        ['dropDown', 'autocomplete', 'slider', 'quantity', 'openChoice', 'attachment'] as const
      ).map((name): QuestionnaireItem => ({...sampleItems[name], required: true})),
    ),
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, 'button.primary'));
    await find(canvasElement, '.item .error');
  },
};
