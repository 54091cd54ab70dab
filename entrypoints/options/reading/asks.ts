// What the page asks of the worker that reads documents, and what it is told.
import type { ReadText } from '../../../lib/exchange/document';
import type { TroubleCode } from '../../../lib/exchange/trouble';

export interface ReadQuestion {
  files: File[];
}

/** Pages are handed back as they are: a worker has no parser for them. An error does not travel whole, its code does. */
export interface ReadNews {
  texts: ReadText[];
  unread: { name: string; code: TroubleCode; value: string }[];
}
