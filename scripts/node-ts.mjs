// Lets Node run the TypeScript sources: `node -C @pr/source --import ./scripts/node-ts.mjs …`.
import {register} from 'node:module';

register('./node-ts-hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);
