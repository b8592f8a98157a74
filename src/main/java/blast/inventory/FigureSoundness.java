package blast.inventory;

import blast.text.Numbers;
import blast.text.SourceSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds figures of own faults that can't be, or that say the same thing in two ways. */
final class FigureSoundness implements NodeCheck {
  private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_EVEN);

  private final InventoryData data;

  FigureSoundness(InventoryData data) {
    this.data = data;
  }

  @Override
  public void check(int node, Consumer<? super Fault> faults) {
    for (int at = data.firstField(node); at >= 0; at = data.nextField(at)) {
      if (data.field(at).type().isFigure() && data.payloadEnd(at) > data.payload(at)) {
        checkForm(node, data.field(at), at, faults);
      }
    }
    checkTogether(node, faults);
  }

  private void checkForm(int node, Field field, int at, Consumer<? super Fault> faults) {
    String text = data.texts.get(data.code.get(data.payload(at)));
    if (!OwnFaults.isFigure(field.type(), text)) {
      faults.accept(new Fault.NoFigure(data.ids.id(node), field, text, data.spanOf(node, at)));
    }
  }

  /** Checks those of a node beside each other. */
  private void checkTogether(int node, Consumer<? super Fault> faults) {
    OwnFaults own = OwnFaults.of(field -> text(node, field));
    String id = data.ids.id(node);
    Optional<Double> product = own.product();
    if (own.hasTwoFrequencies()) {
      faults.accept(
          new Fault.FiguresDiffer(
              id,
              Field.FAILS,
              text(node, Field.FAILS).orElse(""),
              perYear(own.between().orElseThrow()),
              span(node, Field.FAILS),
              span(node, Field.MTBF)));
    }
    if (product.isPresent() && product.get() > 1) {
      faults.accept(new Fault.OverAllTime(id, product.get(), span(node, often(node))));
    } else if (product.isPresent()
        && own.statedShare().isPresent()
        && OwnFaults.differ(own.statedShare().get(), product.get())) {
      faults.accept(
          new Fault.FiguresDiffer(
              id,
              Field.AVAILABILITY,
              text(node, Field.AVAILABILITY).orElse(""),
              Numbers.left(product.get(), RoundingMode.HALF_EVEN),
              span(node, Field.AVAILABILITY),
              span(node, often(node))));
    }
  }

  /** Where it is said how often it fails. */
  private Field often(int node) {
    return data.find(node, Field.FAILS) >= 0 ? Field.FAILS : Field.MTBF;
  }

  private static String perYear(Frequency frequency) {
    return BigDecimal.valueOf(frequency.perYear()).round(SHOWN).stripTrailingZeros().toPlainString()
        + " per year";
  }

  private SourceSpan span(int node, Field field) {
    return data.spanOf(node, data.find(node, field));
  }

  /** What stands there; nothing if the field was begun and not filled, which was said. */
  private Optional<String> text(int node, Field field) {
    int at = data.find(node, field);
    return at < 0 || data.payloadEnd(at) == data.payload(at)
        ? Optional.empty()
        : Optional.of(data.texts.get(data.code.get(data.payload(at))));
  }
}
