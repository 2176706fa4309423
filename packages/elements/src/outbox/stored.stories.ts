import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {createAccessCode} from '@patient-relations/core/access';
import type {PrStored} from './stored.js';
import './pr-stored.js';

/** The same code in every run, so that pictures of stories can be compared. */
const code = createAccessCode((length) => Uint8Array.from({length}, (_each, index) => index));

const meta: Meta<PrStored> = {
  title: 'pr-stored',
  component: 'pr-stored',
  args: {code, phase: 'waiting', sharedDevice: false},
  render: ({code: shown, phase, sharedDevice}): TemplateResult => html`
    <pr-stored .code=${shown} phase=${phase} ?shared-device=${sharedDevice}>
      <p><a href="#try-now">Try to send it now</a></p>
    </pr-stored>
  `,
};
export default meta;

type Story = StoryObj<PrStored>;

export const NotSentYet: Story = {};

export const SentAndNotConfirmed: Story = {args: {phase: 'unconfirmed'}};

export const WithoutACode: Story = {args: {code: ''}};

export const OnASharedDevice: Story = {args: {sharedDevice: true}};

export const OnASharedDeviceDark: Story = {...OnASharedDevice, globals: {theme: 'dark'}};

export const OnASharedDeviceRightToLeft: Story = {...OnASharedDevice, globals: {locale: 'ar'}};

export const Spanish: Story = {...OnASharedDevice, globals: {locale: 'es'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const HighContrast: Story = {...OnASharedDevice, tags: ['forced-colors']};

export const OnASmallPhone: Story = {...OnASharedDevice, tags: ['phone']};
