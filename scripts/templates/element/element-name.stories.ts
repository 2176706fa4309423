import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import './pr-element-name.js';

const meta: Meta = {
  title: 'pr-element-name',
  component: 'pr-element-name',
  render: () => html`<pr-element-name></pr-element-name>`,
};
export default meta;

type Story = StoryObj;

export const AtFirst: Story = {};

export const Done: Story = {
  render: () => html`<pr-element-name done></pr-element-name>`,
};
