package io.github.modelaudit.policy.custom;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.RuntimeHelpers;
import dev.cel.runtime.standard.AddOperator.AddOverload;
import io.github.modelaudit.policy.view.Model;
import java.util.List;
import java.util.Set;

/**
 * The language of custom rules: CEL over one variable, the model. Types are checked when a text is
 * compiled. Evaluation is bounded: an expression has no loops but over lists that are there, all of
 * them together go round a limited number of times, no text or list grows beyond a limit, and
 * regular expressions run in linear time.
 */
final class Expressions {
  /** The one name that expressions know. */
  static final String MODEL = "model";

  private static final int LONGEST_EXPRESSION = 4_000;
  private static final int DEEPEST_EXPRESSION = 50;
  private static final int MOST_ITERATIONS = 50_000;
  private static final int LONGEST_RESULT = 50_000;
  private static final int LARGEST_PATTERN = 2_000;
  private static final Set<CelType> PRINTABLE =
      Set.of(
          SimpleType.STRING,
          SimpleType.INT,
          SimpleType.DOUBLE,
          SimpleType.BOOL,
          ListType.create(SimpleType.STRING));

  private final ViewTypes types = new ViewTypes(Model.class);
  private final CelCompiler compiler;
  private final CelRuntime runtime;

  Expressions() {
    CelOptions options =
        CelOptions.current()
            .maxExpressionCodePointSize(LONGEST_EXPRESSION)
            .maxParseRecursionDepth(DEEPEST_EXPRESSION)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .maxRegexProgramSize(LARGEST_PATTERN)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(options)
            .setTypeProvider(types)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar(MODEL, types.rootType())
            .build();
    runtime =
        CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(options)
            .setStandardFunctions(
                CelStandardFunctions.newBuilder()
                    .filterFunctions(
                        (function, overload) ->
                            overload != AddOverload.ADD_STRING && overload != AddOverload.ADD_LIST)
                    .build())
            .addFunctionBindings(
                CelFunctionBinding.fromOverloads(
                    "_+_",
                    CelFunctionBinding.from(
                        "add_string", String.class, String.class, Expressions::joined),
                    CelFunctionBinding.from(
                        "add_list", List.class, List.class, Expressions::joinedLists)))
            .build();
  }

  /** Returns an expression that is true or false. */
  CelRuntime.Program condition(String text) throws ExpressionException {
    CelAbstractSyntaxTree tree = compiled(text);
    if (!tree.getResultType().equals(SimpleType.BOOL)) {
      throw new ExpressionException(
          "it is of the type '" + tree.getResultType().name() + "'",
          "Write an expression that is true of the models to flag.",
          0);
    }
    return planned(tree);
  }

  /** Returns an expression that can be printed. */
  CelRuntime.Program printable(String text) throws ExpressionException {
    CelAbstractSyntaxTree tree = compiled(text);
    if (!PRINTABLE.contains(tree.getResultType())) {
      throw new ExpressionException(
          "it is of the type '" + tree.getResultType().name() + "', which is not printed",
          "Name a text, a number, a flag or a list of texts.",
          0);
    }
    return planned(tree);
  }

  private CelAbstractSyntaxTree compiled(String text) throws ExpressionException {
    CelValidationResult result = compiler.compile(text);
    if (!result.hasError()) {
      try {
        return result.getAst();
      } catch (dev.cel.common.CelValidationException e) {
        throw new IllegalStateException("A result without errors has a tree.", e);
      }
    }
    CelIssue first = result.getErrors().get(0);
    throw new Complaint(types, text).about(first);
  }

  private CelRuntime.Program planned(CelAbstractSyntaxTree tree) throws ExpressionException {
    try {
      return runtime.createProgram(tree);
    } catch (CelEvaluationException e) {
      throw new ExpressionException(
          Complaint.cause(e), "Write it as docs/guide/custom-rules.md shows.", 0);
    }
  }

  private static String joined(String one, String other) {
    checkGrowth(one.length(), other.length());
    return one + other;
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // CEL binds lists by their raw class
  private static List joinedLists(List one, List other) {
    checkGrowth(one.size(), other.size());
    return RuntimeHelpers.concat(one, other);
  }

  private static void checkGrowth(int one, int other) {
    if ((long) one + other > LONGEST_RESULT) {
      throw new IllegalArgumentException(
          "a text or a list grows beyond " + LONGEST_RESULT + " characters or items");
    }
  }
}
