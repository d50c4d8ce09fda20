import type { Modality } from '../schema.ts';
import type {
  DatasetShape,
  ImportedFeedback,
  ImportedRecognition,
  ImportedSample,
  ImportSink,
  SinkAnswer,
} from './item.ts';

/** A sink that keeps everything in memory, for tests of what reads and what generates recordings. */
export class MemorySink implements ImportSink {
  readonly samples: ImportedSample[] = [];
  readonly recognitions: ImportedRecognition[] = [];
  readonly feedbacks: ImportedFeedback[] = [];
  readonly #known = new Set<string>();

  sample(item: ImportedSample): SinkAnswer {
    return this.#keep(this.samples, item, ['sample', item.user_id, item.modality, item.content_hash]);
  }

  recognition(item: ImportedRecognition): SinkAnswer {
    return this.#keep(this.recognitions, item, ['recognition', item.form, item.record_id]);
  }

  feedback(item: ImportedFeedback): SinkAnswer {
    return this.#keep(this.feedbacks, item, ['feedback', item.entry_id]);
  }

  datasetShape(user_id: string, modality: Modality): DatasetShape | null {
    return this.samples.find((item) => item.user_id === user_id && item.modality === modality) ?? null;
  }

  unattributedFeedback(): number {
    return this.feedbacks.filter(({ session_id }) => this.#modalitiesOf(session_id).size !== 1).length;
  }

  #modalitiesOf(session_id: string | null): Set<Modality> {
    const items = this.samples.filter((item) => item.session_id === session_id);
    return new Set(items.map((item) => item.modality));
  }

  #keep<T>(kept: T[], item: T, identity: readonly string[]): SinkAnswer {
    const key = JSON.stringify(identity);
    if (this.#known.has(key)) return 'duplicate';
    this.#known.add(key);
    kept.push(item);
    return 'accepted';
  }
}
