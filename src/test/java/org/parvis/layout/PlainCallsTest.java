package org.parvis.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.shared.NotFound;

class PlainCallsTest {

  private final PlainCalls calls = new PlainCalls();
  private final ELContext context = new NoContext();

  /** As seen on a page. */
  public record Row(String title) {

    public String shout() {
      throw new NotFound();
    }

    public String with(String more) {
      return title + more;
    }
  }

  @Test
  void aComponentOfARecordIsRead() {
    assertThat(calls.invoke(context, new Row("Hello"), "title", null, new Object[0]))
        .isEqualTo("Hello");
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void whatHasParametersOrIsUnknownIsLeftToOthers() {
    Row row = new Row("Hello");

    assertThat(calls.invoke(context, row, "with", null, new Object[] {"!"})).isNull();
    assertThat(calls.invoke(context, row, "nothing", null, null)).isNull();
    assertThat(calls.invoke(context, null, "title", null, null)).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void aClassThatIsNotPublicIsLeftToOthers() {
    calls.invoke(context, List.of(1, 2), "size", null, null);

    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void aRefusalKeepsItsCause() {
    assertThatThrownBy(() -> calls.invoke(context, new Row("x"), "shout", null, null))
        .isInstanceOf(ELException.class)
        .hasCauseInstanceOf(NotFound.class);
  }

  private static final class NoContext extends ELContext {

    @Override
    public ELResolver getELResolver() {
      return null;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  }
}
