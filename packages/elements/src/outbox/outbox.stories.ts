import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import type {Outbox, OutboxStatus, QueuedState, QueuedWrite} from '@patient-relations/core/outbox';
import './pr-outbox.js';

const meta: Meta = {title: 'pr-outbox', component: 'pr-outbox'};
export default meta;

type Story = StoryObj;

const write = (state: QueuedState, last: number): QueuedWrite => ({
  id: `6f1e8a0e-0f5a-4c39-9d3c-00000000000${last}`,
  facilityId: 'riverside',
  operation: (['submit-feedback', 'submit-survey-response', 'send-message', 'add-file'] as const)[
    last % 4
  ]!,
  state,
  storedAt: '2025-11-03T09:14:00.000Z',
  attempts: last,
  keyId: undefined,
  ...(state === 'refused' && {problem: 'invalid' as const}),
});

/** A queue that stands still, to look at. */
function queueOf(status: Partial<OutboxStatus>): Outbox {
  return {
    status: {writes: [], troubles: [], lost: 0, ...status},
    ready: Promise.resolve(),
    subscribe: () => () => undefined,
    send: () => Promise.reject(new Error('Nothing is sent from a story.')),
    flush: () => Promise.resolve(),
    async *exportLines() {},
    release: () => Promise.resolve(),
    forgetLoss: () => Promise.resolve(),
    close: () => undefined,
  };
}

const show = (status: Partial<OutboxStatus>, {staff = false} = {}): TemplateResult =>
  html`<pr-outbox ?staff=${staff} .outbox=${queueOf(status)}></pr-outbox>`;

const all = {
  writes: (['stored', 'sending', 'unconfirmed', 'refused'] as const).map(write),
};

export const Stored: Story = {render: () => show({writes: [write('stored', 0)]})};
export const EveryState: Story = {render: () => show(all)};
export const StorageFull: Story = {render: () => show({...all, troubles: ['storage-full']})};
export const Evicted: Story = {render: () => show({troubles: ['evicted'], lost: 3})};
export const Troubles: Story = {
  render: () => show({troubles: ['may-be-evicted', 'store-closed', 'key-unknown', 'unauthorized']}),
};
export const Staff: Story = {
  render: () => show({...all, troubles: ['evicted'], lost: 1}, {staff: true}),
};
export const StaffNothingWaits: Story = {render: () => show({}, {staff: true})};
export const RightToLeft: Story = {globals: {locale: 'ar'}, render: () => show(all)};
export const Spanish: Story = {globals: {locale: 'es'}, render: () => show(all, {staff: true})};
export const Dark: Story = {globals: {theme: 'dark'}, render: () => show(all)};
export const OnASmallPhone: Story = {tags: ['phone'], render: () => show(all, {staff: true})};
