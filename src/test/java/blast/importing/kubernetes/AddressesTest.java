package blast.importing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts a text names as addresses. */
class AddressesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cart:7070                                       | cart
          Cart.Shop.svc.cluster.local.:80                 | cart.shop.svc.cluster.local
          --kv=kv:6379                                    | kv
          http://cart                                     | cart
          https://cart.shop/path?x=other:80&y=z           | cart.shop
          kv-0.kv:6379,kv-1.kv:6379                       | kv-0.kv kv-1.kv
          mongodb://kim:p%40ss@m-0.m:27017,m-1.m:27017/db | m-0.m m-1.m
          redis://:hunter2@kv:6379/0                      | kv
          jdbc:postgresql://db:5432/shop                  | db
          jdbc:oracle:thin:@db:1521/shop                  | db
          kim:hunter2@tcp(db:3306)/shop                   | db
          {"host": "kv:6379", "url": "http://cart/"}      | cart kv
          amqp://user:pa:ss@mq/vhost                      | mq
          see http://cart and kv:6379.                    | cart kv
          cart                                            |
          :8080                                           |
          0.0.0.0:8080 127.0.0.1:80 [::1]:80 localhost:80 |
          http://10.0.0.1/ http://localhost:3000          |
          registry.example/shop/cart:7                    |
          12:30:45                                        |
          my_cart:80                                      |
          /cart:80                                        |
          cart:99999                                      |
          cart:80a cart:80-b cart:http                    |
          kim:1234@example                                |
          -cart:80                                        |
          ${CART}:80 $(CART):80                           |
          file:///etc/cart                                |
          """)
  void anAddressIsAWholeHostWithAPortOrInAUrl(String text, String hosts) {
    assertThat(String.join(" ", Addresses.in(text))).isEqualTo(hosts == null ? "" : hosts);
  }
}
