import type {StorybookConfig} from '@storybook/web-components-vite';
import {defaultClientConditions, mergeConfig} from 'vite';

/** Where stories are found and how they are built: straight from the sources of the workspace. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts', '../../packages/elements/src/**/*.stories.ts'],
  // The colors and the art of a hospital, for stories that show an element inside a page.
  staticDirs: [{from: '../../examples/hospital-website/site', to: '/hospital'}],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  features: {sidebarOnboardingChecklist: false},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: {conditions: ['@pr/source', ...defaultClientConditions]},
    }),
};

export default config;
