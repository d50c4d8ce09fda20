import { describe, expect, it } from 'vitest';
import { technicalWords } from './technical_words.ts';

describe('words that would have to be explained', () => {
  it('are found in either language, whatever their ending and case', () => {
    expect(technicalWords('Macro-F1 after 12 epochs')).toEqual(['Macro', 'F1', 'epochs']);
    expect(technicalWords('Validierung nach drei Epochen')).toEqual(['Validierung', 'Epochen']);
    expect(technicalWords('SHA-256 of the weights')).toEqual(['SHA', 'weights']);
  });

  it('are not seen in plain words that only begin like them', () => {
    expect(technicalWords('Below a share stands how it was recalled.')).toEqual([]);
    expect(technicalWords('Wörter, wie auch immer gesprochen; was sie meint, seit gestern')).toEqual([]);
  });
});
