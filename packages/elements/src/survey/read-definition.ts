export interface FieldedDefinition { version: string }
export function readDefinition(_h: unknown): Promise<unknown> { return Promise.resolve() }
