/** Publishes the site's notices on a running service. */
export function publishNotices(options: {
  readonly origin: string;
  readonly token: string;
}): Promise<void>;
