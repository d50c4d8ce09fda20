import type { DatasetKey } from '../../app/dataset_key.ts';
import type { Route } from '../../app/router.ts';
import type { Texts } from '../../messages/texts.ts';
import type { News } from './news.ts';

/** One new thing in a sentence. */
export function newsWords(news: News, { t }: Texts): string {
  switch (news.kind) {
    case 'advised':
      return t('since.advised');
    case 'in_use':
    case 'deleted':
      return t(`since.${news.kind}`, { version: news.version, operator: news.operator });
    case 'trained':
    case 'failed':
      return t(`since.${news.kind}`, { version: news.version });
    case 'imported':
      return t('since.imported', { count: news.count });
    default:
      return t(`since.${news.kind}`, { count: news.count, operator: news.operator });
  }
}

/** Where it can be looked at. */
export function newsPlace(news: News, { user_id, modality }: DatasetKey): Route {
  const key = { user_id, modality };
  switch (news.kind) {
    case 'advised':
      return { screen: 'dataset', ...key, at: 'evidence' };
    case 'in_use':
    case 'trained':
      return { screen: 'model', ...key, version: news.version };
    case 'deleted':
    case 'failed':
      return { screen: 'history', ...key };
    case 'exclude':
      return { screen: 'recordings', ...key, only: { show: 'excluded' } };
    default:
      return { screen: 'recordings', ...key };
  }
}
