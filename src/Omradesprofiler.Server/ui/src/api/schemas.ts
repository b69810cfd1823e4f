import type { components } from './openapi';

/** What the server answers, by name: made of its kept OpenAPI document by each build, and not kept itself. */
export type Schemas = components['schemas'];
