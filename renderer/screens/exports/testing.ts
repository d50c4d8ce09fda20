import { exportResultSchema } from '../../../data/schema.ts';
import type { Exported } from '../../../electron/ipc/contract.ts';

/** A signed bundle of version 2 on a stick, while version 3 is in use. */
export function fakeExport(change: Partial<Exported> = {}): Exported {
  const file = '/media/STICK/gesture-Mira-v2.a3cp.zip';
  const fingerprint = 'a'.repeat(64);
  return {
    export_id: 1,
    user_id: 'Mira',
    modality: 'gesture',
    synthetic: false,
    model_version: 'gesture-Mira-v2',
    at: 0,
    operator: 'Robin',
    result: exportResultSchema.parse({
      ...{ version: 2, folder: file, files: 8, bytes: 90_000, formats: ['onnx', 'safetensors'] },
      parity: [{ file: 'm.onnx', reader: 'onnxruntime', samples: 14, max_difference: 1e-7 }],
      bundle: { file, files: 8, bytes: 90_000, fingerprint },
    }),
    asked: { to: '/media/STICK', formats: ['bundle'] },
    active_version: 3,
    ...change,
  };
}
