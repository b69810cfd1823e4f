import type { components } from './openapi';

/** What the server answers, by name: generated from its OpenAPI document (`npm run types`). */
export type Schemas = components['schemas'];
