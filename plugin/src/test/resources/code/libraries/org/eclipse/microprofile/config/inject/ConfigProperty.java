package org.eclipse.microprofile.config.inject;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
public @interface ConfigProperty {
  String name() default "";

  String defaultValue() default "";
}
