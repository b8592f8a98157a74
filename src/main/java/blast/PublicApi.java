package blast;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what programs that embed Blast may rely on: its public members change only with a new major
 * version. All other public types are public for the packages beside them, and may change at any
 * time.
 *
 * <p>The way in is {@link blast.loading.InventoryLoader} or an inventory's builder; the door to the
 * answers is {@link blast.analysis.Study}. Static methods that take a compiled graph are for Study.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PublicApi {}
