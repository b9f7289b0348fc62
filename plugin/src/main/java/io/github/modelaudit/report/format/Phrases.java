package io.github.modelaudit.report.format;

import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.TerritoryLimit;
import io.github.modelaudit.domain.openness.Access;
import io.github.modelaudit.domain.openness.OpennessLevel;
import java.util.Locale;

/** The words that people read for constants. */
public final class Phrases {
  private Phrases() {}

  /** A term as the end of 'May I …' or 'Must I …', or as a heading for what else is said. */
  public static String of(Term term) {
    return switch (term) {
      case COMMERCIAL_USE -> "use it commercially";
      case REDISTRIBUTION -> "ship it or pass it on";
      case MODIFICATION -> "fine-tune or change it";
      case HOSTING -> "offer it as a service";
      case OUTPUTS_COMMERCIAL -> "sell its outputs";
      case OUTPUTS_TRAINING -> "train models on its outputs";
      case USE_RESTRICTIONS -> "follow use restrictions";
      case FLOW_DOWN -> "bind recipients to the same terms";
      case SHARE_ALIKE -> "share under the same license";
      case ATTRIBUTION -> "name the author";
      case LICENSE_COPY -> "pass on the license text";
      case STATE_CHANGES -> "state what was changed";
      case NAMING -> "follow naming rules";
      case DISPLAY -> "show a phrase to users";
      case NOTICE -> "keep the notice";
      case APPROVAL -> "ask for approval";
      case PATENT_GRANT -> "Patent grant";
      case PATENT_RETALIATION -> "Patent suits end the grant";
      case TERMINATION -> "The grant can end";
      case UNILATERAL_UPDATE -> "The licensor can change the terms";
    };
  }

  public static String of(OpennessLevel level) {
    return switch (level) {
      case UNKNOWN -> "Unknown";
      case CLOSED_API -> "Closed, API only";
      case RESTRICTED_WEIGHTS -> "Restricted weights";
      case OPEN_WEIGHTS_RESTRICTED -> "Open weights, restricted";
      case OPEN_WEIGHTS -> "Open weights";
      case OPEN_MODEL -> "Open model";
      case OPEN_SOURCE_AI -> "Open source AI";
    };
  }

  public static String of(Access access) {
    return switch (access) {
      case API_ONLY -> "through an API only";
      case PUBLIC -> "free to download";
      case GATED_AUTO -> "behind a gate, granted on a click";
      case GATED_MANUAL -> "behind a gate, granted by hand";
      case WITHDRAWN -> "withdrawn";
      case IN_PROJECT -> "a file of the project";
      case UNKNOWN -> "not known";
    };
  }

  public static String of(Gate gate) {
    return switch (gate) {
      case NONE -> "not gated";
      case AUTO -> "gated, granted on a click";
      case MANUAL -> "gated, granted by hand";
      case UNKNOWN -> "gate not known";
    };
  }

  /** How the model below was made from the one named after it. */
  public static String of(Relation relation) {
    return switch (relation) {
      case FINETUNE -> "fine-tuned from";
      case ADAPTER -> "adapter for";
      case MERGE -> "merged from";
      case QUANTIZED -> "quantized from";
      case CONVERSION -> "converted from";
      case PRUNED -> "pruned from";
      case DISTILLED -> "distilled from";
      case UNSTATED -> "based on";
    };
  }

  public static String of(LineageVerdict.Actor actor) {
    return switch (actor) {
      case PUBLISHER -> "for the publisher to mend";
      case USER -> "for you to observe";
    };
  }

  public static String of(Cap cap) {
    String effect =
        switch (cap.effect()) {
          case GRANT_ENDS -> "the grant ends above ";
          case DISPLAY_DUTY -> "a phrase must be shown above ";
        };
    String unit =
        switch (cap.metric()) {
          case MONTHLY_ACTIVE_USERS -> " monthly active users";
          case DAILY_ACTIVE_USERS -> " daily active users";
          case REVENUE -> cap.currency().map(currency -> " " + currency).orElse("") + " revenue";
        };
    return effect + String.format(Locale.ROOT, "%,d", cap.threshold()) + unit;
  }

  public static String of(TerritoryLimit limit) {
    String models =
        switch (limit.reach()) {
          case ALL_MODELS -> "";
          case MULTIMODAL_MODELS -> ", for multimodal models";
        };
    return "nothing is granted in " + limit.territory() + models;
  }
}
