/** The catalogue of Backstage: components and resources, what they depend on, and who owns them. */
@NullMarked
package blast.importing.backstage;

import org.jspecify.annotations.NullMarked;
