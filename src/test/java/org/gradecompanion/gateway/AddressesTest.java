package org.gradecompanion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.gradecompanion.model.UserError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sis.example/ims",
        "http://127.0.0.1:8080/ims",
        "http://localhost/ims",
        "http://[::1]:80/ims"
      })
  void encryptedOrLocalAddress_isTaken(String address) {
    assertThat(Addresses.secure(URI.create(address)).toString()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://sis.example/ims", "http://127.0.0.1.evil.example/", "http://10.0.0.1/"})
  void unencryptedAddressElsewhere_isRefusedWithWhatToDo(String address) {
    UserError error =
        catchThrowableOfType(UserError.class, () -> Addresses.secure(URI.create(address)));

    assertThat(error.userMessage().key()).isEqualTo("setup.error.unencrypted");
    assertThat(error.userMessage().args()).containsExactly(address);
  }
}
