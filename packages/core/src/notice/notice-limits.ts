/** How long and how many the parts of a notice, of what a hospital fills in, and of a record may be. */
export const noticeLimits = {
  id: 63,
  version: 40,
  title: 200,
  heading: 200,
  passage: 4000,
  summary: 2000,
  languages: 40,
  sections: 200,
  statements: 100,
  sources: 20,
  citation: 300,
  fields: 100,
  delivery: 20,
  /** A value that is filled in; a hospital may have pages to say about the law of its state. */
  value: 8000,
  name: 200,
  role: 100,
  reason: 1000,
  effort: 1000,
} as const;
