package org.springframework.context.annotation;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PropertySources.class)
public @interface PropertySource {
  String[] value();

  boolean ignoreResourceNotFound() default false;

  Class<?> factory() default Object.class;
}
