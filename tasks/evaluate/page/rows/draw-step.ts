import { assertNever } from '@parlando/core';
import type { WordStep } from '../analysis/row-steps.ts';
import { element, spoken } from '../controls/element.ts';

/**
 * A word or an error. Errors are told by colour, by line (struck, underlined, a caret) and in words: as a title, and
 * to those who hear the page.
 */
export function drawStep(step: WordStep, words: readonly string[], isFound: boolean): Node {
  const drawn = draw(step, words);
  return isFound ? element('mark', {}, drawn) : drawn;
}

function draw(step: WordStep, words: readonly string[]): Node {
  switch (step.type) {
    case 'match':
      return document.createTextNode(words[step.word] ?? '');
    case 'substitution': {
      const [said = '', heard = ''] = [words[step.said], words[step.heard]];
      return element(
        'span',
        {
          class: 'substitution',
          title: `substitution: said \u201c${said}\u201d, heard \u201c${heard}\u201d`,
        },
        spoken('said '),
        element('del', {}, said),
        ' ',
        spoken('heard '),
        element('ins', {}, heard),
      );
    }
    case 'same': {
      const [said = '', heard = ''] = [words[step.said], words[step.heard]];
      return element(
        'span',
        { class: 'same', title: `heard \u201c${heard}\u201d, which counts as the same` },
        said,
      );
    }
    case 'deletion': {
      const said = words[step.said] ?? '';
      return element(
        'del',
        { class: 'deletion', title: `deletion: \u201c${said}\u201d was left out` },
        spoken('left out '),
        said,
      );
    }
    case 'insertion': {
      const heard = words[step.heard] ?? '';
      return element(
        'ins',
        { class: 'insertion', title: `insertion: \u201c${heard}\u201d was put in` },
        spoken('put in '),
        heard,
      );
    }
    default:
      return assertNever(step);
  }
}
