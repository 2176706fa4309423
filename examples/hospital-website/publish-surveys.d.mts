/** Publishes the site's survey on a running service. */
export function publishSurveys(options: {
  readonly origin: string;
  readonly token: string;
}): Promise<void>;
