import type { LayerList } from './layer_list.ts';

/** How much of each channel there was on average, how much at most, and what class that means. */
export function poolingHead(list: LayerList, axes: '1d' | '2d', classes: number, dropout: number): void {
  const from = [list.last];
  const mean = list.add('mean', { type: `global_average_pooling${axes}` }, from);
  const most = list.add('most', { type: `global_max_pooling${axes}` }, from);
  list.add('found', { type: 'concatenate' }, [mean, most]);
  list.add('drop', { type: 'dropout', rate: dropout });
  list.add('output', { type: 'dense', units: classes, activation: 'softmax' });
}
