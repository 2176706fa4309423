import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor as waitForBriefly} from 'storybook/test';
import type {QuestionnaireItem} from '@patient-relations/core/survey';
import type {PrSurvey} from './survey.js';
import './pr-survey.js';
import {definitionOf, sampleItems} from './fields/control-definitions.js';

/** Patient enough for a busy machine. */
const waitFor = <Found>(look: () => Found | Promise<Found>): Promise<Found> =>
  waitForBriefly(look, {timeout: 10_000});

const survey = (item: QuestionnaireItem, more: Partial<QuestionnaireItem> = {}): TemplateResult =>
  html`<pr-survey .questionnaire=${definitionOf({...item, ...more})}></pr-survey>`;

const meta: Meta<PrSurvey> = {title: 'pr-survey/Groups and tables', component: 'pr-survey'};
export default meta;

type Story = StoryObj<PrSurvey>;

/** What matches in the survey, once it is there. */
const find = (canvas: HTMLElement, selector: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = canvas.querySelector('pr-survey')?.shadowRoot?.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`nothing matches ${selector}`);
    return found;
  });

export const Group: Story = {
  render: () => survey(sampleItems.group),
  play: async ({canvasElement}) => {
    await find(canvasElement, '.display.header');
  },
};

export const Repeats: Story = {
  render: () => survey(sampleItems.repeats),
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, 'button.add'));
    await find(canvasElement, '.repeats .item:nth-child(2) .repeat');
  },
};

export const Table: Story = {
  render: () => survey(sampleItems.table),
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, 'tbody input'));
    await find(canvasElement, 'tbody input:checked');
  },
};

export const NarrowTable: Story = {
  render: () => survey(sampleItems.table),
  play: async ({canvasElement}) => {
    canvasElement.querySelector('pr-survey')?.style.setProperty('max-inline-size', '20rem');
    const words = await find(canvasElement, '.cell span');
    await expect(words.getBoundingClientRect().width).toBeGreaterThan(20);
  },
};

export const GroupTable: Story = {
  render: () => survey(sampleItems.groupTable),
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, 'button.add'));
    await find(canvasElement, 'tbody tr:nth-child(2)');
  },
};

export const Tabs: Story = {
  render: () => survey(sampleItems.tabs),
  play: async ({canvasElement}) => {
    await userEvent.click(await find(canvasElement, '[role=tab]:nth-child(2)'));
    await find(canvasElement, '[role=tab]:nth-child(2)[aria-selected=true]');
  },
};
