// The package comes without types. These are of the little that tests use of it.
declare module 'oidc-provider' {
  import type {IncomingMessage, ServerResponse} from 'node:http';

  interface Interaction {
    readonly prompt: {readonly name: string};
    readonly params: {readonly client_id: string; readonly scope: string};
    readonly session?: {readonly accountId: string};
  }

  interface Context {
    readonly path: string;
    body: {readonly id_token?: string} | undefined;
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    readonly Grant: new (of: {accountId: string | undefined; clientId: string}) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): void;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
      options: {mergeWithLastSubmission?: boolean},
    ): Promise<void>;
  }
}
