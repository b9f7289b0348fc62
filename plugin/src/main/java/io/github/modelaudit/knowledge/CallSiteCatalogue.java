package io.github.modelaudit.knowledge;

import java.util.List;
import java.util.Optional;

/** Answers how code that uses libraries names models. */
public interface CallSiteCatalogue {

  /** Every method that is handed the name of a model or the address of its server. */
  List<CallSink> sinks();

  /** Every class whose objects stand for certain models. */
  List<ModelClass> classes();

  /** Every class that holds models as objects. */
  List<ModelHolder> holders();

  /** Every method that returns a value from outside of the code. */
  List<ValueLookup> lookups();

  /** Every call that sets or uses what a library takes where a request names no model. */
  List<DefaultCall> defaults();

  /** Every builder that may describe a model instead of naming one. */
  List<ModelCriteria> criteria();

  /** Every annotation that ties a member to configuration. */
  List<ValueAnnotation> annotations();

  /**
   * Returns the name of a model in a constant of a library; only for when the library itself cannot
   * be read, because versions differ.
   *
   * @param owner the class, as class files write it
   */
  Optional<String> findConstant(String owner, String field);
}
