import { CancelledError } from '../errors.ts';
import type { ImportFormat, ImportResult, Modality, Rejection } from '../schema.ts';
import { rejectOtherShape } from './dataset_shape.ts';
import type {
  DatasetShape,
  ImportedFeedback,
  ImportedRecognition,
  ImportedSample,
  ImportSink,
  SinkAnswer,
} from './item.ts';
import { MAX_LISTED_REJECTIONS } from './limits.ts';
import { ItemRejection, isSystemError } from './rejection.ts';

export interface ImportHooks {
  /** Items looked at so far, of how many; called about two hundred times over an import. */
  onProgress(progress: { done: number; total: number }): void;
  /** Asked before every item. */
  isCancelled(): boolean;
}

/**
 * Where the readers of all formats hand in what they find: it keeps one damaged item from ending the
 * import, one dataset from holding two shapes, and the count.
 */
export class Intake {
  readonly #sink: ImportSink;
  readonly #hooks: ImportHooks;
  readonly #shapes = new Map<string, DatasetShape>();
  readonly #users = new Map<string, { user_id: string; modality: Modality; samples: number }>();
  readonly #rejected: Rejection[] = [];
  readonly #accepted = { samples: 0, recognitions: 0, feedback: 0 };
  #rejections = 0;
  #duplicates = 0;
  #skipped = 0;
  #done = 0;
  #total = 0;

  constructor(sink: ImportSink, hooks: ImportHooks) {
    this.#sink = sink;
    this.#hooks = hooks;
  }

  /** Announces how many items will be looked at. */
  expect(total: number): void {
    this.#total = total;
    this.#hooks.onProgress({ done: 0, total });
  }

  /**
   * Looks at one item. What is wrong with it, or with reading it, becomes an entry of the rejected list;
   * what is wrong with the store or with this program is thrown on.
   * @throws CancelledError
   */
  async item(file: string, line: number | null, read: () => void | Promise<void>): Promise<void> {
    if (this.#hooks.isCancelled()) throw new CancelledError();
    await this.attempt(file, line, read);
    this.#advance();
  }

  /** Like `item`, for one part of an item that has several. */
  async attempt(file: string, line: number | null, read: () => void | Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (error instanceof ItemRejection) this.reject(file, line, error);
      else if (isSystemError(error)) this.reject(file, line, unreadable(error));
      else throw error;
    }
  }

  reject(file: string, line: number | null, { code, message }: ItemRejection): void {
    this.#rejections += 1;
    if (this.#rejected.length < MAX_LISTED_REJECTIONS) {
      this.#rejected.push({ file, line, code, reason: message });
    }
  }

  /** Counts what is not a recording, or is not meant to be imported. */
  skip(items = 1): void {
    this.#skipped += items;
  }

  /** @throws ItemRejection `MIXED_DIMENSIONS` when the dataset's recordings are of another shape. */
  sample(item: ImportedSample): void {
    const key = JSON.stringify([item.user_id, item.modality]);
    const shape = this.#shapes.get(key) ?? this.#sink.datasetShape(item.user_id, item.modality) ?? item;
    rejectOtherShape(item, shape);
    this.#shapes.set(key, { signal_kind: shape.signal_kind, dims: shape.dims, encoding: shape.encoding });
    const user = this.#users.get(key) ?? { user_id: item.user_id, modality: item.modality, samples: 0 };
    this.#users.set(key, user);
    if (this.#count(this.#sink.sample(item), 'samples')) user.samples += 1;
  }

  recognition(item: ImportedRecognition): void {
    this.#count(this.#sink.recognition(item), 'recognitions');
  }

  feedback(item: ImportedFeedback): void {
    this.#count(this.#sink.feedback(item), 'feedback');
  }

  /** Counts an item known to be one of the same import. */
  duplicate(): void {
    this.#duplicates += 1;
  }

  result(format: ImportFormat): ImportResult {
    this.#hooks.onProgress({ done: this.#total, total: this.#total });
    const { samples, recognitions, feedback } = this.#accepted;
    return {
      format,
      accepted: samples + recognitions + feedback,
      duplicates: this.#duplicates,
      rejected: [...this.#rejected, ...this.#unlistedRejections()],
      skipped: this.#skipped,
      by_kind: { ...this.#accepted, unattributed_feedback: this.#sink.unattributedFeedback() },
      users: [...this.#users.values()],
    };
  }

  #count(answer: SinkAnswer, kind: 'samples' | 'recognitions' | 'feedback'): boolean {
    if (answer === 'duplicate') this.#duplicates += 1;
    else this.#accepted[kind] += 1;
    return answer === 'accepted';
  }

  #advance(): void {
    this.#done += 1;
    const stride = Math.max(1, Math.floor(this.#total / 200));
    if (this.#done % stride !== 0 || this.#done > this.#total) return;
    this.#hooks.onProgress({ done: this.#done, total: this.#total });
  }

  #unlistedRejections(): Rejection[] {
    const more = this.#rejections - this.#rejected.length;
    if (more === 0) return [];
    const reason = `${more} more were rejected and are not listed. Repair the listed ones and import again.`;
    return [{ file: '', line: null, code: 'MORE_REJECTIONS', reason }];
  }
}

function unreadable(error: Error & { code: string }): ItemRejection {
  return new ItemRejection('UNREADABLE', `The file could not be read (${error.code}).`, { cause: error });
}
