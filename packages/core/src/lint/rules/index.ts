import type { Rule } from '../rule.ts';
import { noAmbiguousWording } from './no-ambiguous-wording.ts';
import { noBaseRepetition } from './no-base-repetition.ts';
import { noCombinedRepetition } from './no-combined-repetition.ts';
import { noCommonTableRepetition } from './no-common-table-repetition.ts';
import { noCompoundStatement } from './no-compound-statement.ts';
import { noContradictingBlank } from './no-contradicting-blank.ts';
import { noCrossPracticeRepetition } from './no-cross-practice-repetition.ts';
import { noDuplicateId } from './no-duplicate-id.ts';
import { noEmptyThread } from './no-empty-thread.ts';
import { noEmptyWaiver } from './no-empty-waiver.ts';
import { noHiddenCharacter } from './no-hidden-character.ts';
import { noLevelGap } from './no-level-gap.ts';
import { noLongStatement } from './no-long-statement.ts';
import { noLowerLevelRepetition } from './no-lower-level-repetition.ts';
import { noNoteMarkers } from './no-note-markers.ts';
import { noPrescribedMechanism } from './no-prescribed-mechanism.ts';
import { noUndefinedAcronym } from './no-undefined-acronym.ts';
import { noUnknownPractice } from './no-unknown-practice.ts';
import { noUnusedDeviceGroup } from './no-unused-device-group.ts';
import { noUnusedReference } from './no-unused-reference.ts';
import { requireBoundary } from './require-boundary.ts';
import { requireConsistentTerms } from './require-consistent-terms.ts';
import { requireContext } from './require-context.ts';
import { requireIndicatorForAction } from './require-indicator-for-action.ts';
import { requireIntroduction } from './require-introduction.ts';
import { requireLevelProgression } from './require-level-progression.ts';
import { requireMetadata } from './require-metadata.ts';
import { requireObservableIndicator } from './require-observable-indicator.ts';
import { requireReferenceDetails } from './require-reference-details.ts';
import { requireResolvedCitation } from './require-resolved-citation.ts';
import { requireResolvedLink } from './require-resolved-link.ts';
import { requireReviewDecision } from './require-review-decision.ts';
import { requireScenarioLinks } from './require-scenario-links.ts';
import { requireScope } from './require-scope.ts';
import { requireThreatLandscape } from './require-threat-landscape.ts';

/** Every rule, alphabetically. */
export const rules: readonly Rule[] = [
  noAmbiguousWording,
  noBaseRepetition,
  noCombinedRepetition,
  noCommonTableRepetition,
  noCompoundStatement,
  noContradictingBlank,
  noCrossPracticeRepetition,
  noDuplicateId,
  noEmptyThread,
  noEmptyWaiver,
  noHiddenCharacter,
  noLevelGap,
  noLongStatement,
  noLowerLevelRepetition,
  noNoteMarkers,
  noPrescribedMechanism,
  noUndefinedAcronym,
  noUnknownPractice,
  noUnusedDeviceGroup,
  noUnusedReference,
  requireBoundary,
  requireConsistentTerms,
  requireContext,
  requireIndicatorForAction,
  requireIntroduction,
  requireLevelProgression,
  requireMetadata,
  requireObservableIndicator,
  requireReferenceDetails,
  requireResolvedCitation,
  requireResolvedLink,
  requireReviewDecision,
  requireScenarioLinks,
  requireScope,
  requireThreatLandscape,
];
